import { Analyser } from '../../src/core/analysis/analyser';
import { readAll } from './readAll';
import { lensesOf, lensTitle } from '../../src/core/features/article/lenses';
import { marksOf } from '../../src/core/features/article/marks';
import { Readings } from '../../src/core/features/article/readings';
import { statusLine } from '../../src/core/features/claims/statusLine';
import { tokensOf } from '../../src/core/features/article/tokens';
import { Event, type FileChange, type FileContent, type Host, type Workspace } from '../../src/core/host';
import { AnnotationService, type OpenCorpus, type ServiceChange } from '../../src/core/service';
import { measured, type Took } from './measure';
import { Chance } from '../../test/support/chance';

const runs = 60;
const base = { kind: 'base' } as const;

/** The kinds of change whose price is asked, and how each is made; every other run takes it back. */
export const changeKinds = {
	'a sidecar': (files, article, chance) => {
		const path = sidecarOf(article);
		const text = files.get(path) ?? '';
		const notes = [...text.matchAll(/^ {4}claim: .*$/gm)];
		const { index } = chance.oneOf(notes);
		return [path, `${text.slice(0, index)}    stance: denies\n${text.slice(index)}`];
	},
	'an article, words typed at its beginning': (files, article) => [article, `Today. ${files.get(article) ?? ''}`],
	'an article, its marked words changed': (files, article) => [
		article,
		(files.get(article) ?? '').replaceAll('the council', 'our council'),
	],
	'a new layer beside an article': (files, article) => [
		article.replace('.txt', '.lena.notes.yaml'),
		(files.get(sidecarOf(article)) ?? '').replace(/^article:\n(?: .*\n)*/m, ''),
	],
	'the file of a claim': (files, _, chance) => {
		const path = chance.oneOf([...files.keys()].filter(path => path.startsWith('claims/')));
		return [path, `${files.get(path) ?? ''}excludes: [harmere-bridge-safe-0]\n`];
	},
	'a new claim': () => ['claims/a-new-claim.yaml', 'text: The harbour froze over in March\n'],
} satisfies Record<
	string,
	(files: ReadonlyMap<string, string>, article: string, chance: Chance) => readonly [path: string, text: string]
>;

export type ChangeKind = keyof typeof changeKinds;

export interface Changing {
	/** From the change to the fresh status of every claim that it touched, by kind. */
	readonly status: Readonly<Record<string, readonly Took[]>>;
	/** The problems of every file that it touched, afterwards. */
	readonly problems: Readonly<Record<string, readonly Took[]>>;
	/** Everything that an open article shows, after a keystroke in it. */
	readonly keystroke: readonly Took[];
	/** Of that, the longest that the program was kept from other work, in milliseconds: of each keystroke. */
	readonly longest: readonly number[];
}

/** Reads a corpus from a folder and changes one file of it again and again. */
export async function changeFiles(folder: string): Promise<Changing> {
	const host = new EditedFolder(await readAll(folder));
	const service = new AnnotationService(host);
	await service.index();
	const [open] = service.corpora();
	if (!open) throw new Error('the folder holds no corpus');
	const changes: ServiceChange[] = [];
	service.onDidChange(change => void changes.push(change));
	for (const { id } of open.corpus.claims()) open.corpus.status(id, base);
	for (const path of open.corpus.paths()) open.checks.problems(path);

	const chance = new Chance(1);
	const articles = [...host.files.keys()].filter(path => path.endsWith('.txt'));
	const change = (path: string, text: string | undefined) =>
		measured(async () => {
			changes.length = 0;
			host.change(path, text);
			await service.settled();
			for (const claim of touched(changes, 'claims')) open.corpus.status(claim, base);
		});
	const status: Record<string, Took[]> = {};
	const problems: Record<string, Took[]> = {};
	for (const [kind, make] of Object.entries(changeKinds)) {
		status[kind] = [];
		problems[kind] = [];
		for (let run = 0; run < runs; run++) {
			const [path, text] = make(host.files, chance.oneOf(articles), chance);
			for (const next of [text, host.files.get(path)]) {
				status[kind].push(await change(path, next));
				problems[kind].push(
					await measured(() => {
						for (const file of touched(changes, 'files')) open.checks.problems(file);
					}),
				);
			}
		}
	}
	return { status, problems, ...(await typing(open, host, service, changes, articles[17]!)) };
}

/** A letter a time in the middle of an article, as if it were open. */
async function typing(
	open: OpenCorpus,
	host: EditedFolder,
	service: AnnotationService,
	changes: ServiceChange[],
	path: string,
): Promise<Pick<Changing, 'keystroke' | 'longest'>> {
	const readings = new Readings(open.corpus, options => new Analyser(options));
	const keystroke: Took[] = [];
	const longest: number[] = [];
	let text = host.files.get(path)!;
	for (let key = 0; key < runs; key++) {
		const at = Math.floor(text.length / 2) + key;
		text = `${text.slice(0, at)}${'the storm of that winter '[key % 25]}${text.slice(at)}`;
		const slices: number[] = [];
		const slice = (run: () => void) => {
			const start = performance.now();
			run();
			slices.push(performance.now() - start);
		};
		keystroke.push(
			await measured(async () => {
				changes.length = 0;
				const start = performance.now();
				host.change(path, text);
				await service.settled();
				slices.push(performance.now() - start);
				const article = open.corpus.articleOf(path)!;
				slice(() => tokensOf(readings.of(article, { kind: 'base' })));
				slice(() => lensesOf(article, base).forEach(lens => lensTitle(open.corpus, lens, base)));
				slice(() => marksOf(open.corpus, article, base));
				slice(() => statusLine(open.corpus, article, base));
				for (const file of touched(changes, 'files')) slice(() => open.checks.problems(file));
			}),
		);
		longest.push(Math.max(...slices));
	}
	return { keystroke, longest };
}

function touched(changes: readonly ServiceChange[], what: 'claims' | 'files'): Set<string> {
	return new Set(changes.flatMap(change => (change.kind === 'files' ? [...change.change[what]] : [])));
}

function sidecarOf(article: string): string {
	return article.replace('.txt', '.notes.yaml');
}

/** A folder in memory whose files change as in an editor: with the new text at hand. */
class EditedFolder implements Host, Workspace {
	readonly #changes = new Event<readonly FileChange[]>();
	readonly workspace = this;
	readonly log = { info: () => {}, warn: () => {}, error: console.error };
	readonly onDidChange = this.#changes.subscribe;
	readonly onDidChangeFolders = new Event<void>().subscribe;

	constructor(readonly files: ReadonlyMap<string, string>) {}

	folders(): readonly string[] {
		return ['memory:/'];
	}

	async list(): Promise<readonly string[]> {
		return [...this.files.keys()];
	}

	async read(_folder: string, path: string): Promise<FileContent> {
		const text = this.files.get(path);
		return text === undefined ? { kind: 'gone' } : { kind: 'text', text };
	}

	async pause(): Promise<void> {}

	change(path: string, text: string | undefined): void {
		const content: FileContent = text === undefined ? { kind: 'gone' } : { kind: 'text', text };
		this.#changes.fire([{ folder: 'memory:/', path, content }]);
	}
}
