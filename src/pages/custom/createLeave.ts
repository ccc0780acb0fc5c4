import { useHref, useNavigate } from '@solidjs/router';
import { leaveTo } from '../../ui/leave.ts';

/** Back to where a study is chosen. */
export function createLeave() {
  const navigate = useNavigate();
  const back = useHref(() => '/custom');
  return () => leaveTo('/custom', back() ?? '/custom', navigate);
}
