/** What an editor loads when the first article is looked at: a bundle of its own, for the start need not read it. */
export { Analyser } from './analysis/analyser';
export { Statements } from './features/speakers/statements';
