import problems from '../../docs/problems.md';

/** What docs/problems.md says of one code. */
export interface ProblemPage {
	/** In one sentence. */
	readonly brief: string;
	readonly whole: string;
}

/** The page of each code: the project's documentation is what the command line carries along. */
export function problemPages(): Map<string, ProblemPage> {
	const sections = problems.matchAll(/^### (\S+)\n\n(.+)$/gm);
	return new Map(
		[...sections].map(([, code = '', written = '']) => {
			const whole = written.replaceAll('`', '').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
			return [code, { brief: /^.+?[.](?= |$)/.exec(whole)?.[0] ?? whole, whole }];
		}),
	);
}
