import type { Analysis } from './analysis';
import { Analyser, type AnalyseOptions } from './analyser';

/** Who says what in an article. For a text that is analysed once; an editor keeps an {@link Analyser}. */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
	return new Analyser(options).analyse(text);
}
