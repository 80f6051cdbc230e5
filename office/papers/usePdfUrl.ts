import { useEffect, useState } from 'react'

/** A PDF that came in base64 as an address that this page alone can show; let go with the component. */
export function usePdfUrl(base64: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (base64 === null) {
      setUrl(null)
      return
    }
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const made = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [base64])
  return url
}
