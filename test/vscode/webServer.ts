import { createServer, type Server as HttpServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Vscode } from './provision';
import { settings } from './settings';

/** What the page needs besides VS Code's own files. */
export interface WebOptions {
	/** What the folder that is opened holds: path and text, or `null` for an empty folder. */
	readonly files: Readonly<Record<string, string | null>>;
	/** Script text that runs before the suite, in the extension host. */
	readonly beforeTests: string;
}

/**
 * Serves a workbench that has no server behind it: extensions run in a worker of the page, as on vscode.dev.
 *
 * code-server's build of the workbench expects its server, in two places; both are changed while it is served, and
 * a build where they cannot be found fails here rather than in a puzzling way later.
 */
export async function serveWeb(vscode: Vscode, options: WebOptions): Promise<{ url: string; server: HttpServer }> {
	const product: Record<string, unknown> = JSON.parse(await readFile(join(vscode.folder, 'product.json'), 'utf8'));
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const type = pathname === '/' ? 'text/html' : mimeTypes[extname(pathname)];
		void answer(pathname)
			.then(body =>
				response
					.setHeader('content-type', type ?? 'application/octet-stream')
					.setHeader('access-control-allow-origin', '*')
					.end(body),
			)
			.catch(() => response.writeHead(404).end());
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (!address || typeof address === 'string') throw new Error('no port');
	const authority = `127.0.0.1:${address.port}`;
	const url = `http://${authority}`;

	async function answer(path: string): Promise<string | Buffer> {
		const [, area = '', ...rest] = normalize(decodeURIComponent(path)).split('/');
		const file = rest.join('/');
		if (area === '') return page(url, configuration(authority, vscode, product));
		if (area === 'static') {
			const content = await readFile(join(vscode.folder, file));
			return file.endsWith('browser/workbench/workbench.js') ? withoutServer(content.toString()) : content;
		}
		if (area === 'memfs') {
			if (file === 'package.json') return JSON.stringify(memfsManifest);
			if (file === 'files.json') return JSON.stringify(options.files);
			return readFile(join('out', 'memfs', file));
		}
		if (area === 'ext') {
			const content = await readFile(file);
			return file === suite ? `${options.beforeTests}\n${content.toString()}` : content;
		}
		throw new Error(`nothing at ${path}`);
	}
	return { url, server };
}

const suite = 'out/extension-tests/web.js';

const memfsManifest = {
	name: 'memfs',
	publisher: 'testbed',
	version: '1.0.0',
	engines: { vscode: '^1.99.0' },
	browser: './extension.js',
	activationEvents: ['onFileSystem:memfs', 'onSearch:memfs'],
	enabledApiProposals: ['fileSearchProvider'],
};

const mimeTypes: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.mjs': 'text/javascript',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.ttf': 'font/ttf',
	'.wasm': 'application/wasm',
	'.woff2': 'font/woff2',
};

function withoutServer(workbench: string): string {
	const userData = /\w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.vscodeRemote\}\),"User"\)/;
	const remote = ',remoteAuthority:location.host}';
	if (!userData.test(workbench) || !workbench.includes(remote)) {
		throw new Error('This build of the workbench asks for its server in a place we do not know.');
	}
	return workbench.replace(userData, '$1.file("/User").with({scheme:"vscode-userdata"})').replace(remote, '}');
}

function configuration(authority: string, vscode: Vscode, product: Record<string, unknown>): object {
	const served = (path: string): object => ({ scheme: 'http', authority, path });
	return {
		userDataPath: '/user',
		isEnabledFileDownloads: true,
		isEnabledFileUploads: true,
		isEnabledCoderGettingStarted: false,
		folderUri: { scheme: 'memfs', authority: '', path: '/' },
		_wrapWebWorkerExtHostInIframe: false,
		enableWorkspaceTrust: false,
		webviewEndpoint: `http://${authority}/static/out/vs/workbench/contrib/webview/browser/pre`,
		developmentOptions: {
			enableSmokeTestDriver: true,
			extensions: [served('/ext')],
			extensionTestsPath: served(`/ext/${suite}`),
		},
		additionalBuiltinExtensions: [served('/memfs')],
		configurationDefaults: settings,
		productConfiguration: {
			...product,
			version: vscode.version,
			extensionsGallery: undefined,
			extensionEnabledApiProposals: { 'testbed.memfs': memfsManifest.enabledApiProposals },
		},
	};
}

function page(url: string, config: object): string {
	const attribute = JSON.stringify(config).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	return `<!DOCTYPE html>
<html>
<head>
	<meta charset="utf-8">
	<meta id="vscode-workbench-web-configuration" data-settings="${attribute}">
	<meta id="vscode-workbench-web-base-url" data-settings="${url}/static">
	<meta id="vscode-workbench-auth-session" data-settings="">
	<link rel="stylesheet" href="${url}/static/out/vs/code/browser/workbench/workbench.css">
</head>
<body>
	<script>globalThis._VSCODE_FILE_ROOT = '${url}/static/out/';</script>
	<script type="module" src="${url}/static/out/nls.messages.js"></script>
	<script type="module" src="${url}/static/out/vs/code/browser/workbench/workbench.js"></script>
</body>
</html>`;
}
