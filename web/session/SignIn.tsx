import type { Problem } from '@shared/problem/problem'
import { type FormEvent, type ReactNode, useState } from 'react'
import { problemOf } from '../api/call-server'
import { Button } from '../components/action/Button'
import { ProblemPanel } from '../components/feedback/ProblemPanel'
import { Field } from '../components/field/Field'
import { TextInput } from '../components/field/TextInput'
import './sign-in.css'

export type SignInProps = {
  /** Which part of the house this is: 便民服务站, 工作台. */
  readonly title: string
  /** Signs in, or throws a ProblemError whose words are shown; the password is emptied then. */
  readonly signIn: (input: { readonly account: string; readonly password: string }) => Promise<unknown>
  readonly children?: ReactNode
}

/** 登录 — account and password of a staff member; the session lives in a cookie that scripts cannot read. */
export function SignIn({ title, signIn, children }: SignInProps) {
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(null)
    try {
      await signIn({ account: account.trim(), password })
    } catch (error) {
      setProblem(problemOf(error))
      setPassword('')
    } finally {
      setBusy(false)
    }
  }
  return (
    <main className="ym-sign-in">
      <form className="ym-sign-in-card" onSubmit={submit}>
        <p className="ym-sign-in-brand">一门</p>
        <h1>{title}</h1>
        {problem === null ? null : <ProblemPanel problem={problem} />}
        <Field label="账号" required>
          {(aria) => (
            <TextInput
              {...aria}
              autoFocus
              name="account"
              autoComplete="username"
              value={account}
              onChange={setAccount}
            />
          )}
        </Field>
        <Field label="口令" required>
          {(aria) => (
            <TextInput
              {...aria}
              type="password"
              name="password"
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
            />
          )}
        </Field>
        <Button kind="solid" size="large" type="submit" busy={busy} disabled={account.trim() === '' || password === ''}>
          {busy ? '正在登录' : '登录'}
        </Button>
        {children}
      </form>
    </main>
  )
}
