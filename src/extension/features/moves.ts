import * as vscode from 'vscode';
import { canBeArticle, followMoves, sidecarPath, type MovedFile, type OpenCorpus } from '../../core/index';
import { renamed, type Actions, type Rename } from '../writing/actions';
import { carryOutMoves, planMoves, type Followed, type MovePlan } from '../writing/carryOut';
import type { Session } from '../session';

/**
 * Where a reader renames or moves articles in VS Code, their sidecars go along and all references to their notes are
 * rewritten. With the move itself that is one action, whatever corpora it concerns, which *Undo Last Change* takes back.
 *
 * What follows is worked out when VS Code announces the move: once it is done, documents that are closed and watchers
 * tell the corpora of it, and nobody knows whether before or after this.
 */
export function registerMoves(session: Session, actions: Actions): vscode.Disposable {
	let announced: { readonly files: string; readonly plan: MovePlan } | undefined;
	const plan = (renames: readonly Rename[]): MovePlan =>
		planMoves(
			session,
			session.service.corpora().map((open): Followed => {
				const { inside, leaving } = movesIn(session, open, renames);
				return { open, acted: followMoves(open.corpus, inside), moved: inside, also: leaving };
			}),
		);
	return vscode.Disposable.from(
		vscode.workspace.onWillRenameFiles(event => {
			if (actions.isApplying) return;
			const announce = async () => {
				await session.settled();
				announced = { files: named(event), plan: plan(renamesOf(event)) };
			};
			event.waitUntil(announce());
		}),
		vscode.workspace.onDidRenameFiles(async event => {
			if (actions.isApplying) return;
			const renames = renamesOf(event);
			const known = announced?.files === named(event) ? announced.plan : plan(renames);
			announced = undefined;
			await carryOutMoves(session, actions, renames, known);
		}),
	);
}

type Renamed = Pick<vscode.FileRenameEvent, 'files'>;

function renamesOf({ files }: Renamed): Rename[] {
	return files.map(({ oldUri, newUri }) => ({ kind: 'rename', uri: oldUri, to: newUri }));
}

function named(event: Renamed): string {
	return JSON.stringify(renamesOf(event).map(({ uri, to }) => [uri.toString(), to.toString()]));
}

/** Each file of the corpus that has another path there now, and the sidecars of articles that left it. */
function movesIn(
	session: Session,
	open: OpenCorpus,
	renames: readonly Rename[],
): { readonly inside: MovedFile[]; readonly leaving: Rename[] } {
	const inside: MovedFile[] = [];
	const leaving: Rename[] = [];
	const moved = new Set<string>();
	for (const path of open.corpus.paths()) {
		const uri = session.uriOf(open, path);
		const now = renames.map(rename => renamed(uri, rename)).find(to => to !== undefined);
		if (!now) continue;
		moved.add(path);
		const place = session.find(now);
		if (place?.open === open) inside.push({ path, to: place.path });
		else leaving.push({ kind: 'rename', uri, to: now });
	}
	const sidecars = leaving.flatMap(({ uri, to }) => {
		const place = session.find(to);
		if (!canBeArticle(place?.path ?? to.path, place?.corpus)) return [];
		const article = session.find(uri)?.article;
		return (article && session.uriOf(open, article.path ?? '').toString() === uri.toString() ? article.sidecars : [])
			.filter(({ path }) => !moved.has(path))
			.map(({ path, coder }): Rename => {
				return { kind: 'rename', uri: session.uriOf(open, path), to: to.with({ path: sidecarPath(to.path, coder) }) };
			});
	});
	return { inside, leaving: sidecars };
}
