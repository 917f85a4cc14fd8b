/** A stylesheet: the bundler writes it to a file of its own. */
declare module '*.css';
