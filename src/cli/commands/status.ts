import { checkReport, nearest, statusReport, type ClaimReport, type OpenCorpus, type View } from '../../core/index';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { openCorpora, seenFromHere } from '../corpora';
import { refusals } from '../findings';
import { claimInWords, claimsInWords } from '../formats/claims';
import { complain, counted, print } from '../terminal';
import { WrongUse } from '../wrongUse';

export const status: Command = {
	name: 'status',
	summary: 'Says how each claim stands: contested, corroborated and the rest.',
	help: `Usage: lateral status [CORPUS] [--claim ID] [--view base|CODER|all] [--json]

Says how each claim stands in the corpus that the folder CORPUS is in, and in the
corpora below that folder. Without CORPUS it is the folder you are in.

Options:
  --claim ID    this claim alone, with every position on it, and with the silent
                and the unread articles by name
  --view VIEW   base, the default: notes of the base sidecars; the name of a coder:
                those and the coder's layer; all: every layer
  --json        {"claims":[{"id","status","evidence","disagreement","betweenOutlets",
                "reason":{"rule","notes"},"sides":{"asserts":{"positions","origins"},…},
                "positions":[{"note","coder","holder","stance","value","origins","live"}],
                "silent","unread"}]}
                "holder" is the id of a source, "ARTICLE#" for an article that speaks
                for itself, the note for an unnamed speaker. "silent" and "unread" are
                numbers, with --claim lists. Where several corpora are read, each claim
                also has "corpus".
  -h, --help    this text

Exit status: 0, also where claims are contested or files have problems (these are
named, and "lateral check" lists them); 2 wrong use or something that could not be read.`,
	async run(args) {
		const { values, positionals } = readArguments(args, {
			claim: { type: 'string' },
			view: { type: 'string' },
			json: { type: 'boolean' },
		});
		if (positionals.length > 1) throw new WrongUse('status takes one folder.');
		const open = await openCorpora(positionals[0] ?? '.');
		const view = viewNamed(values.view ?? 'base', open.corpora);
		const wanted = values.claim === undefined ? undefined : claimsNamed(values.claim, open.corpora);
		const reports = open.corpora.flatMap(corpus => {
			const claim = wanted?.get(corpus);
			return wanted && claim === undefined ? [] : [{ corpus, ...statusReport(corpus.corpus, view, claim) }];
		});

		if (values.json) {
			const several = open.corpora.length > 1;
			const named = (corpus: OpenCorpus, claim: ClaimReport) =>
				several ? { corpus: seenFromHere(corpus, ''), ...claim } : claim;
			print(
				JSON.stringify({ claims: reports.flatMap(({ corpus, claims }) => claims.map(claim => named(corpus, claim))) }),
			);
		} else {
			const inWords = wanted ? claimInWords : claimsInWords;
			print(reports.map(({ corpus, claims }) => inWords(corpus, claims, view)).join('\n\n'));
		}
		for (const { file, message } of refusals(open)) complain(`${file}: ${message}`);
		for (const corpus of open.corpora) tellOfProblems(corpus);
		return open.refused.length ? 2 : 0;
	},
};

/** Whoever reads a status must know when notes are missing from it. */
function tellOfProblems(open: OpenCorpus): void {
	const { counts } = checkReport(open.corpus);
	const found = [
		...(counts.error ? [counted(counts.error, 'error')] : []),
		...(counts.warning ? [counted(counts.warning, 'warning')] : []),
	].join(' and ');
	const name = seenFromHere(open, '');
	if (found) complain(`${name} has ${found}, which can change what is said here. See “lateral check ${name}”.`);
}

function viewNamed(name: string, corpora: readonly OpenCorpus[]): View {
	if (name === 'base' || name === 'all') return { kind: name };
	const coders = [...new Set(corpora.flatMap(({ corpus }) => corpus.coders()))].sort();
	if (coders.includes(name)) return { kind: 'coder', coder: name };
	throw new WrongUse(`There is no coder “${name}”. The views are ${['base', 'all', ...coders].join(', ')}.`);
}

/** The claim in each corpus that has it. A draft is named by any reference to its note. */
function claimsNamed(name: string, corpora: readonly OpenCorpus[]): Map<OpenCorpus, string> {
	const found = new Map<OpenCorpus, string>();
	for (const open of corpora) {
		const id = name.includes('#') ? open.corpus.resolve(name, '') : name;
		if (id !== undefined && open.corpus.claim(id)) found.set(open, id);
	}
	if (found.size) return found;
	const meant = nearest(
		name,
		corpora.flatMap(({ corpus }) => corpus.claims().map(({ id }) => id)),
	);
	throw new WrongUse(`There is no claim “${name}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`);
}
