export declare function countReport(report: string, code: number): { passed: number; failed: number; names: string[] }
