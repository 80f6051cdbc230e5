import { Button } from '@web/components/action/Button'
import { ProblemPanel } from '@web/components/feedback/ProblemPanel'
import { Skeleton } from '@web/components/feedback/Skeleton'
import { SignIn } from '@web/session/SignIn'
import { signInStaff } from '@web/session/sign-in-staff'
import { useMe } from '@web/session/useMe'
import { lazy, Suspense } from 'react'
import { deviceLabel } from './device-label'

const Office = lazy(() => import('./Office').then((module) => ({ default: module.Office })))

/** Who is here decides: the sign-in, or the office of a signed-in officer. A citizen's account opens nothing here. */
export function App() {
  const me = useMe()
  if (me.data === undefined) {
    return (
      <main className="of-alone">
        {me.problem === null ? (
          <Skeleton lines={6} />
        ) : (
          <ProblemPanel problem={me.problem} actions={<Button onClick={me.again}>再试一次</Button>} />
        )}
      </main>
    )
  }
  if (me.data.kind !== 'staff') {
    return (
      <SignIn
        title="工作台"
        signIn={async (input) => {
          await signInStaff(deviceLabel(), input)
          me.again()
        }}
      />
    )
  }
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <Office me={me.data} refresh={me.again} />
    </Suspense>
  )
}
