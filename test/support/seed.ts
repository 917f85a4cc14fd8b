import fc from 'fast-check';

// Property tests try the same cases in every run, so that whoever lands a change meets no bug of somebody else's by
// chance, and a red run stays red until it is mended. `SEED=random npm run test:unit` looks for new cases.
const wanted = process.env['SEED'];
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20261121) });
