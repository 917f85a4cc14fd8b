/** A folder of this name cannot be read in the memory of the web host: a disk refuses nothing to an administrator. */
export const closedFolder = 'no-entry';
