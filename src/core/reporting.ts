/** What an editor loads when a report is asked for: a bundle of its own, for the start need not read it. */
export { reportOn } from './features/reports/report/report';
export { reportFormats } from './features/reports/report/reportFormat';
