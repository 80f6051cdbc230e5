import { useRouter } from '@tarojs/taro'

/** The values in this screen's address; a missing one is an empty text. */
export function useParams<K extends string>(...names: readonly K[]): Readonly<Record<K, string>> {
  const { params } = useRouter()
  return Object.fromEntries(names.map((name) => [name, decode(params[name])])) as Record<K, string>
}

function decode(value: string | undefined): string {
  if (value === undefined) return ''
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
