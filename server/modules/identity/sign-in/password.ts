import { hash, verify } from '@node-rs/argon2'

/** A hash that no password has, so that an unknown account takes as long as a known one. */
let nobody: Promise<string> | null = null

/** What is stored of a password: argon2id with the library's cost (19 MiB, two passes). */
export async function hashPassword(password: string): Promise<string> {
  return hash(password)
}

/** True when the password is the account's. `passwordHash` null (unknown or disabled account) costs the same and is never true. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hash(crypto.randomUUID())
  const matches = await verify(passwordHash ?? (await nobody), password)
  return matches && passwordHash !== null
}
