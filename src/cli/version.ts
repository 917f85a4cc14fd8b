declare const lateralVersion: string;

/** That of package.json, put in when the bundle is made. */
export const version: string = lateralVersion;
