import type { FastifyInstance } from 'fastify'
import type { ScheduledJob } from '../../platform/jobs'
import type { Services } from '../../platform/trpc'
import type { FileDesk } from './http/file-desk'
import { filesPlugin } from './http/files-plugin'
import { sweepFiles } from './sweep-files'
import { openVault } from './vault/file-vault'

/** What files need of the process and of modules above them. */
export type AttachmentNeeds = Pick<FileDesk, 'makeContext' | 'mayReadCase'> &
  Partial<Pick<FileDesk, 'mayReadWaiting'>> & { readonly dataFolder: string }

/** What this module hangs on the process: /files, and the nightly sweep of what no case has named. */
export function attachmentWiring(
  services: Services,
  needs: AttachmentNeeds,
): { readonly plugins: readonly ((app: FastifyInstance) => Promise<void>)[]; readonly jobs: readonly ScheduledJob[] } {
  const vault = openVault(needs.dataFolder, services.keys)
  return {
    plugins: [filesPlugin({ mayReadWaiting: async () => false, ...needs, vault })],
    jobs: [{ name: 'attachment.sweep', cron: '20 3 * * *', run: async () => void (await sweepFiles(services, vault)) }],
  }
}
