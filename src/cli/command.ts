/** 0: nothing found. 1: errors or warnings in the files. 2: wrong use, or input that could not be read. */
export type ExitStatus = 0 | 1 | 2;

export interface Command {
	readonly name: string;
	/** A line of the help for all. */
	readonly summary: string;
	/** The whole help for this command. */
	readonly help: string;
	run(args: string[]): Promise<ExitStatus>;
}
