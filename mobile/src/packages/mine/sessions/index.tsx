import { SessionsScreen } from '../../../features/identity/SessionsScreen'

export default SessionsScreen
