export declare function freePort(): Promise<number>
export declare function isAlive(pid: number): boolean
