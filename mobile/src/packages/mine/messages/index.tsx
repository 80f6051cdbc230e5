import { MessagesScreen } from '../../../features/case/MessagesScreen'

export default MessagesScreen
