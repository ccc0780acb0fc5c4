import { useLocation, useNavigate, useSearchParams } from '@solidjs/router';

/** Depth of opened sheets, kept in the history entry itself. */
interface Depth {
  sheets?: number;
}

/**
 * A sheet as a search parameter: opening it is a step of history, so Back closes it
 * and a link followed inside it goes one step deeper.
 */
export function createSheetParam(name: string) {
  const [search, setSearch] = useSearchParams<Record<string, string>>();
  const location = useLocation<Depth>();
  const navigate = useNavigate();
  const depth = () => (search[name] ? (location.state?.sheets ?? 0) : 0);

  return {
    value: (): string | null => search[name] ?? null,
    depth,
    open: (value: string) => {
      setSearch({ [name]: value }, { state: { sheets: depth() + 1 } });
    },
    back: () => {
      navigate(-1);
    },
    /** All the way back to the page, however deep. */
    close: () => {
      if (depth() > 0) navigate(-depth());
      else setSearch({ [name]: null }, { replace: true });
    },
  };
}
