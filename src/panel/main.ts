import * as l10n from '@vscode/l10n';
import { Panel } from './panel';
import './panel.css';

interface VsCodeApi {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const strings = document.getElementById('strings')?.textContent;
if (strings) l10n.config({ contents: strings });

const vscode = acquireVsCodeApi();
const panel = new Panel(document.getElementById('panel') ?? document.body, {
	// oxlint-disable-next-line unicorn/require-post-message-target-origin -- the channel leads to the extension only
	tell: message => vscode.postMessage(message),
	recall: () => vscode.getState(),
	remember: state => vscode.setState(state),
});
window.addEventListener('message', event => panel.receive(event.data));
