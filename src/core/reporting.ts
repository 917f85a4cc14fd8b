/** What an editor loads when a report is asked for: a bundle of its own, for the start need not read it. */
export { reportAsBytes } from './features/reports/report/reportAsBytes';
