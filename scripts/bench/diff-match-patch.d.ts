/** The package has no types of its own; this is what the bench calls. */
declare module 'diff-match-patch' {
	export default class DiffMatchPatch {
		Match_Distance: number;
		readonly Match_MaxBits: number;
		match_main(text: string, pattern: string, near: number): number;
	}
}
