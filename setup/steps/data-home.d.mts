/** Whom the embedded database runs as where we are root; null where it runs as ourselves. */
export declare function databaseUser(): { readonly uid: number; readonly gid: number } | null
