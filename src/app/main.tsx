import { render } from 'solid-js/web';
import { watchInstall } from '../ui/installPrompt.ts';
import '../ui/tokens.css';
import '../ui/base.css';
import { App } from './App.tsx';

watchInstall();
render(() => <App />, document.getElementById('app')!);
