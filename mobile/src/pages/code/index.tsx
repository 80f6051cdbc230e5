import { CodeScreen } from '../../features/code/CodeScreen'

export default CodeScreen
