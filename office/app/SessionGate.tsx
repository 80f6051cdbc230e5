import { ProblemError } from '@shared/problem/problem'
import { useQueryClient } from '@tanstack/react-query'
import { Dialog } from '@web/components/overlay/Dialog'
import { SignIn } from '@web/session/SignIn'
import { signInStaff } from '@web/session/sign-in-staff'
import { type ReactNode, useEffect, useState } from 'react'
import { deviceLabel } from './device-label'

/** True for the one error that says: nobody is signed in any more. */
function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.code === 'identity.signInFirst'
}

/**
 * 再登录 — when the session ends while somebody works, signing in again happens over the page: what was typed stays. A colleague who signs
 * in at the same desk gets a fresh page instead, for the typed text is not theirs.
 */
export function SessionGate({
  account,
  refresh,
  children,
}: {
  account: string
  refresh: () => void
  children: ReactNode
}) {
  const client = useQueryClient()
  const [ended, setEnded] = useState(false)
  useEffect(() => {
    const queries = client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && isSignedOut(event.query.state.error)) setEnded(true)
    })
    const acts = client.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && isSignedOut(event.mutation.state.error)) setEnded(true)
    })
    return () => {
      queries()
      acts()
    }
  }, [client])
  const signedIn = (name: string | null) => {
    if (name !== account) {
      client.clear()
      window.location.reload()
      return
    }
    setEnded(false)
    refresh()
    void client.invalidateQueries()
  }
  return (
    <>
      {children}
      {ended ? (
        <Dialog title="请再登录一次" onClose={() => setEnded(false)}>
          <div className="of-sign-again">
            <p className="ym-soft">{account}，太久没动，为了安全退出了。填的内容都在。</p>
            <SignIn
              title={`${account}，请登录`}
              signIn={async (input) => {
                const session = await signInStaff(deviceLabel(), input)
                signedIn(session.me.kind === 'staff' ? session.me.name : null)
              }}
            />
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
