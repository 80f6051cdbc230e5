/** The one call of Babel that the contract makes; the package ships no types. */
declare module '@babel/core' {
  export function transformAsync(code: string, options: object): Promise<{ readonly code?: string | null } | null>
}
