export declare function freePort(): Promise<number>
export declare function isAlive(pid: number): boolean
export declare function pause(ms: number): Promise<void>
