import type { TemplateResult } from 'lit/html.js';
import type * as v from 'valibot';
import type { PanelState } from '../protocol/panelState';
import type { Tab } from '../protocol/tab';
import type { ToExtension } from '../protocol/toExtension';
import type { PanelView } from '../protocol/toPanel';

/** One view of the panel, as the frame around it sees it. It draws, and remembers its own part. */
export interface TabContent {
	/** What its pictures are like. */
	readonly schema: v.GenericSchema<unknown, PanelView>;
	/** A new picture of this tab; one of another tab is none of its business. */
	take(picture: PanelView): void;
	/** Its own part of what the page keeps. */
	readonly memory: PanelState['tabs'];
	view(): TemplateResult;
	/** What is shown is being worked out anew. */
	readonly busy: boolean;
	/** What the page is about, to tell a new page from new words on the same one; `undefined` while that is open. */
	readonly subject: string | undefined;
	/** The claim that it speaks of, if it is one: the panel can stay on it. */
	readonly claim?: string | undefined;
	/** How far the reader has scrolled on this subject. */
	scroll: number;
	/** One line for a screen reader on what has come up. */
	readonly inShort: string;
	/** What the keyboard is brought to: the element that was last chosen, else the first. */
	readonly home: HTMLElement | null;
	/** Looks for a note or a name that was found elsewhere: it is what is shown next, or what the keyboard comes to. */
	seek?(sought: string): void;
	/** The reader's key, before the frame makes anything of it. @returns whether that was all. */
	onKey(event: KeyboardEvent): boolean;
	/** The reader goes back or forward: what it has put off asking is asked now, for later that would undo where they go. */
	leave?(): void;
	/** The page is drawn anew, has another size, the keyboard has moved, or another tab has come up. */
	settle(shown: boolean): void;
}

/** What a tab asks of the frame around it. */
export interface Frame {
	readonly root: HTMLElement;
	tell(message: ToExtension): void;
	/** Turns to another tab. `claim`: for this claim, which the panel speaks of until the cursor moves. */
	turn(tab: Tab, claim?: string): void;
	/** Something that the tab shows or remembers is different now. */
	changed(): void;
	/** What the tab was working on is there: it is shown as something new, where this is the tab that is shown. */
	came(): void;
	say(words: string): void;
}
