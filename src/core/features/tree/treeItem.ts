import type { NoteKey } from '../../claims/facts';
import type { StatusWord } from '../../claims/status';
import type { Stop } from '../jumps/trail';
import type { SpeakerKey } from '../speakers/whoIsQuoted';

/** What a tree item stands for; enough to open it, to ask for its children and to find it again after a change. */
export type TreeTarget =
	| { readonly kind: 'group'; readonly group: TreeGroup }
	| { readonly kind: 'status'; readonly status: StatusWord }
	| { readonly kind: 'claim'; readonly claim: string }
	| { readonly kind: 'source'; readonly source: string }
	| { readonly kind: 'article'; readonly article: string; readonly within: 'unmarked' }
	| { readonly kind: 'note'; readonly note: NoteKey; readonly under: Under }
	| { readonly kind: 'quotation'; readonly article: string; readonly start: number; readonly end: number }
	| StopTarget
	/** What to do next, where a group is empty. */
	| { readonly kind: 'hint'; readonly group: TreeGroup }
	| QuotedTarget;

/** A passage that the reader jumped to. */
export interface StopTarget extends Stop {
	readonly kind: 'stop';
}

export type TreeGroup = 'claims' | 'sources' | 'quoted' | 'questions' | 'review' | 'unmarked' | 'trail';

/** What hangs under “Who is quoted”. `here`: under the article that the reader has open, and not under the corpus. */
export type QuotedTarget =
	| { readonly kind: 'quotedHere' }
	| { readonly kind: 'speaker'; readonly speaker: SpeakerKey; readonly here: boolean }
	| { readonly kind: 'quoting'; readonly speaker: SpeakerKey; readonly article: string }
	| {
			readonly kind: 'statement';
			readonly speaker: SpeakerKey;
			readonly here: boolean;
			readonly article: string;
			/** Which of the speaker's statements in the article. */
			readonly nth: number;
			readonly start: number;
			readonly end: number;
	  }
	| { readonly kind: 'moreSpeakers' }
	| { readonly kind: 'reading' };

/** A note hangs in several places, and a claim and a source may have one id. */
export type Under = 'questions' | 'review' | `claim ${string}` | `source ${string}`;

export interface TreeItem {
	/** Unique in the tree and the same as long as the thing is. */
	readonly id: string;
	readonly target: TreeTarget;
	readonly label: string;
	readonly description?: string;
	readonly tooltip?: string;
	/** For a screen reader: the whole item in one sentence. */
	readonly spoken: string;
	readonly hasChildren: boolean;
}

/** A group at the top of the tree. The description is empty where nothing is to be said. */
export function groupItem(group: TreeGroup, label: string, description: string, hasChildren: boolean): TreeItem {
	const target = { kind: 'group', group } as const;
	const spoken = description ? `${label}, ${description}` : label;
	return { id: idOf(target), target, label, description, spoken, hasChildren };
}

export function idOf(target: TreeTarget): string {
	switch (target.kind) {
		case 'group':
			return `group ${target.group}`;
		case 'status':
			return `status ${target.status}`;
		case 'claim':
			return `claim ${target.claim}`;
		case 'source':
			return `source ${target.source}`;
		case 'article':
			return `article ${target.article}`;
		case 'note':
			return `note ${target.note} ${target.under}`;
		case 'quotation':
			return `quotation ${target.article} ${target.start} ${target.end}`;
		case 'stop':
			return `stop ${target.note ?? `${target.start} ${target.article}`}`;
		case 'hint':
			return `hint ${target.group}`;
		case 'quotedHere':
		case 'moreSpeakers':
		case 'reading':
			return target.kind;
		case 'speaker':
			return `speaker ${target.here ? 'here' : 'corpus'} ${target.speaker}`;
		case 'quoting':
			return `quoting ${target.article} ${target.speaker}`;
		case 'statement':
			return `statement ${target.here ? 'here' : 'corpus'} ${target.nth} ${target.article} ${target.speaker}`;
	}
}

export function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}
