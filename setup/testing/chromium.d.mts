type Here = {
  env: { readonly PATH?: string; readonly CHROMIUM_PATH?: string }
  places: readonly string[]
  install: string | null
}
export declare function findChromium(here?: Here): string | null
export declare function findOrInstallChromium(root: string, here?: Here): Promise<string>
