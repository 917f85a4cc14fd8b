/** Every test of the suite: `scripts/build.mjs` says which those are. */
declare module 'all-tests';
