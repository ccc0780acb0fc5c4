import { render } from 'solid-js/web';
import '../ui/tokens.css';
import '../ui/base.css';
import { App } from './App.tsx';

render(() => <App />, document.getElementById('app')!);
