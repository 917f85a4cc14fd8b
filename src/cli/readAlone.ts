import { readFile, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
	Analyser,
	analyseOptions,
	Corpus,
	decodeText,
	largestFile,
	Readings,
	sidecarPath,
	type Analysis,
	type FileContent,
} from '../core/index';
import { fromHere, rootAbove } from './corpora';
import { NodeWorkspace, reasonOf } from './nodeWorkspace';

/** An article that was asked for on the command line, and who says what in it. */
export interface ReadArticle {
	/** As it was named, or as seen from where the command runs. */
	readonly path: string;
	readonly text: string;
	readonly analysis: Analysis;
	/** The id of its outlet. */
	readonly outlet: string | undefined;
	/** The folder of its corpus as seen from where the command runs; empty for a file in no corpus. */
	readonly corpus: string;
	/** Those of its corpus. */
	readonly sources: ReturnType<Corpus['sources']>;
}

export type ReadAlone =
	| { readonly kind: 'read'; readonly article: ReadArticle; readonly trouble: readonly string[] }
	| { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads one file as its corpus would, without reading the whole corpus: of this, only the settings, the sources
 * and the file's own sidecar say anything on how it is read. A file in no corpus is read all the same.
 */
export async function readAlone(path: string): Promise<ReadAlone> {
	const bytes = await bytesOf(path);
	if (typeof bytes === 'string') return { kind: 'unreadable', reason: bytes };
	const { corpus, root } = await corpusAround(resolve(path), bytes);
	const [inCorpus] = corpus.articles();
	const file = inCorpus?.path === undefined ? undefined : corpus.file(inCorpus.path);
	const { text, trouble } =
		file?.kind === 'article'
			? { text: file.text, trouble: file.problems }
			: textAlone(bytes, corpus.config?.encoding?.value);
	const binary = trouble.find(({ code }) => code === 'file.binary');
	if (binary) return { kind: 'unreadable', reason: binary.message };
	const analysis =
		inCorpus && inCorpus.text === text
			? new Readings(corpus, options => new Analyser(options)).of(inCorpus, { kind: 'base' })
			: new Analyser(analyseOptions(corpus, inCorpus)).analyse(text);
	const article = {
		path,
		text,
		analysis,
		outlet: inCorpus?.meta?.outlet?.value,
		corpus: root === undefined ? '' : fromHere(pathToFileURL(root).href, ''),
		sources: corpus.sources(),
	};
	return { kind: 'read', article, trouble: trouble.map(({ message }) => message) };
}

/** @returns the reason, where it cannot be read. */
async function bytesOf(path: string): Promise<Uint8Array | string> {
	try {
		const found = await stat(path);
		if (found.size > largestFile) return `it is larger than ${largestFile / 1024 / 1024} MB`;
		return await readFile(path);
	} catch (error) {
		return reasonOf(error);
	}
}

async function corpusAround(
	file: string,
	bytes: Uint8Array,
): Promise<{ readonly corpus: Corpus; readonly root: string | undefined }> {
	const root = await rootAbove(dirname(file));
	const around = root ?? dirname(file);
	const inside = relative(around, file).split(sep).join('/');
	const folder = pathToFileURL(around).href;
	const workspace = new NodeWorkspace([folder]);
	const contents = new Map<string, FileContent>();
	for (const path of ['lateral.yaml', 'sources.yaml', sidecarPath(inside)])
		contents.set(path, await workspace.read(folder, path));
	contents.set(inside, { kind: 'bytes', bytes });
	const corpus = new Corpus();
	corpus.apply(contents);
	return { corpus, root };
}

/** For what is no article of its corpus: a README, a page that `exclude` names. */
function textAlone(bytes: Uint8Array, encoding: string | undefined) {
	const { text, trouble } = decodeText(bytes, encoding);
	const message = {
		undecodable: `Some letters cannot be read as ${encoding ?? 'UTF-8'}.`,
		'unknown-encoding': `“${encoding ?? ''}” is not an encoding that is known here; the text was read as UTF-8.`,
		binary: 'This is not a text.',
	};
	return { text, trouble: trouble ? [{ code: `file.${trouble}`, message: message[trouble] }] : [] };
}
