import { useState } from 'react'
import { Button } from '../../../web/components/action/Button'
import { useStation } from '../../app/station-context'
import type { SignedIn } from '../../data/station-api'
import { AskRecovery } from './AskRecovery'
import { SetPin } from './SetPin'
import { WaitForRecovery } from './WaitForRecovery'

type Step = 'choose' | 'ask' | 'wait' | 'anew'

/** 忘了口令 — what was handed in is safe either way; drafts come back when a second person agrees, or are given up for a new PIN at once. */
export function ForgottenPin({ signedIn, onBack }: { readonly signedIn: SignedIn; readonly onBack: () => void }) {
  const station = useStation()
  const [checkCode, setCheckCode] = useState(signedIn.recovery)
  const [step, setStep] = useState<Step>(checkCode === null ? 'choose' : 'wait')
  if (step === 'ask') {
    return (
      <AskRecovery
        onBack={() => setStep('choose')}
        onAsked={(code) => {
          setCheckCode(code)
          setStep('wait')
        }}
      />
    )
  }
  if (step === 'wait' && checkCode !== null) {
    return (
      <WaitForRecovery
        checkCode={checkCode}
        drafts={signedIn.drafts}
        onAgain={() => setStep('ask')}
        onGiveUp={() => setStep('anew')}
        onBack={onBack}
      />
    )
  }
  if (step === 'anew') {
    return (
      <SetPin
        title="不要草稿，重新定口令"
        label={signedIn.drafts > 0 ? `删掉 ${signedIn.drafts} 份草稿，用新口令打开` : '用新口令打开'}
        onPin={station.setPin}
        back={{ label: '返回', onPress: () => setStep(checkCode === null ? 'choose' : 'wait') }}
      >
        <p>已经提交的件不受影响，会照常上传。</p>
        {signedIn.drafts > 0 ? (
          <p className="st-warn">{signedIn.drafts} 份没提交的草稿锁在旧口令下，定了新口令就删掉，再也打不开。</p>
        ) : null}
        <p className="ym-note">以前收的件，收据不能再在这台设备上补打。</p>
      </SetPin>
    )
  }
  return (
    <main className="ym-sign-in">
      <div className="ym-sign-in-card st-enrol">
        <h1>忘了本机口令</h1>
        <p>已经提交的件不受影响，会照常上传。</p>
        {signedIn.drafts > 0 ? (
          <p className="st-warn">您有 {signedIn.drafts} 份没提交的草稿锁在旧口令下。申请找回，草稿都还在。</p>
        ) : (
          <p>您在这台设备上没有没提交的草稿，可以直接定新口令。</p>
        )}
        <Button kind={signedIn.drafts > 0 ? 'solid' : 'line'} size="large" onClick={() => setStep('ask')}>
          申请找回，要另一个人同意
        </Button>
        <Button kind={signedIn.drafts > 0 ? 'line' : 'solid'} size="large" onClick={() => setStep('anew')}>
          {signedIn.drafts > 0 ? '不要草稿，马上定新口令' : '马上定新口令'}
        </Button>
        <Button kind="text" onClick={onBack}>
          想起来了，回到输口令
        </Button>
      </div>
    </main>
  )
}
