import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AnnotationService, corpusRoots, wholePath, type OpenCorpus, type RefusedFolder } from '../core/index';
import { NodeWorkspace, reasonOf, type Disk } from './nodeWorkspace';
import { WrongUse } from './wrongUse';

export interface OpenCorpora {
	readonly corpora: readonly OpenCorpus[];
	/** Folders that could not be read: what is in them is missing from the corpora. */
	readonly refused: readonly RefusedFolder[];
}

/**
 * Reads the corpus that a folder is in and those below the folder.
 *
 * @throws WrongUse where there is no such folder, or no corpus in reach of it.
 */
export async function openCorpora(argument: string, disk?: Disk): Promise<OpenCorpora> {
	const folder = await folderNamed(argument);
	const root = (await rootAbove(folder)) ?? folder;
	const workspace = new NodeWorkspace([pathToFileURL(root).href], disk);
	const service = new AnnotationService({ workspace, log: silent, pause: async () => {} });
	await service.index();
	const refused = service.refusedFolders();
	const below = relative(root, folder).split(sep).join('/');
	const corpora = service
		.corpora()
		.filter(open => open.root === '' || below === '' || `${open.root}/`.startsWith(`${below}/`));
	const [unread] = refused.filter(({ path }) => path === '');
	if (unread) throw new WrongUse(`${argument} cannot be read: ${unread.reason}`);
	if (!corpora.length)
		throw new WrongUse(
			`${argument} is no corpus: there is no lateral.yaml, sources.yaml, claims.yaml, claims folder or *.notes.yaml in it, above it or below it. An empty lateral.yaml makes it one.`,
		);
	return { corpora, refused };
}

/** Trouble in files is in the report; the service throws what is a bug of ours. */
const silent = { info: () => {}, warn: () => {}, error: () => {} };

async function folderNamed(argument: string): Promise<string> {
	const folder = resolve(argument);
	try {
		if ((await stat(folder)).isDirectory()) return folder;
	} catch (error) {
		throw new WrongUse(`${argument} cannot be read: ${reasonOf(error)}`);
	}
	throw new WrongUse(`${argument} is a file. Name the folder of the corpus.`);
}

/** The nearest folder upwards that says by its files that it is a corpus. */
export async function rootAbove(folder: string): Promise<string | undefined> {
	for (let at = folder; ; at = dirname(at)) {
		if (await isRoot(at)) return at;
		if (dirname(at) === at) return undefined;
	}
}

/** A sidecar makes a corpus of an open folder only, never of the folders above it. */
async function isRoot(folder: string): Promise<boolean> {
	const names = (await namesIn(folder)).filter(name => !name.endsWith('.notes.yaml'));
	const claims = names.includes('claims') ? await namesIn(join(folder, 'claims')) : [];
	return corpusRoots([...names, ...claims.map(name => `claims/${name}`)]).includes('');
}

async function namesIn(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch {
		return []; // Not ours to read, or a file called `claims`.
	}
}

/** A file of a corpus, or the corpus's folder itself, as seen from where the command runs, with `/` between the parts. */
export function seenFromHere(open: OpenCorpus, path: string): string {
	return fromHere(open.folder, wholePath(open, path));
}

export function fromHere(folder: string, path: string): string {
	const seen = relative(process.cwd(), join(fileURLToPath(folder), path));
	return seen === '' ? '.' : seen.split(sep).join('/');
}
