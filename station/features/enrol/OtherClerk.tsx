import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { SignIn } from '../../../web/session/SignIn'
import { useStation } from '../../app/station-context'
import type { SignedIn } from '../../data/station-api'
import { ForgottenPin } from './ForgottenPin'
import { PinForm } from './PinForm'
import { SetPin } from './SetPin'

/** 联网登录 — a colleague for the first time here, somebody whose session has ended, or who forgot the PIN. */
export function OtherClerk({ onBack }: { readonly onBack: () => void }) {
  const station = useStation()
  const [signedIn, setSignedIn] = useState<SignedIn | null>(null)
  const [forgotten, setForgotten] = useState(false)
  if (signedIn === null) {
    return (
      <SignIn
        title="换人，或忘了口令"
        signIn={async (input) => {
          setSignedIn(await station.signIn(input))
        }}
      >
        <Button kind="text" onClick={onBack}>
          回到输口令
        </Button>
      </SignIn>
    )
  }
  if (signedIn.vault === 'none') return <SetPin title="定一个本机口令" label="打开" onPin={station.setPin} />
  if (signedIn.vault === 'shut' || signedIn.recovery !== null || forgotten)
    return <ForgottenPin signedIn={signedIn} onBack={onBack} />
  return (
    <PinForm
      title="再输一次本机口令"
      pointName={`${signedIn.name}，您好`}
      clerks={[signedIn]}
      other={{ label: '忘了本机口令', onPress: () => setForgotten(true) }}
    />
  )
}
