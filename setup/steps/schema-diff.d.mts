export declare function diffSchema(root: string): Promise<string | null>
