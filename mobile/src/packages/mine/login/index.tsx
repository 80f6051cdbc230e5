import { LoginScreen } from '../../../features/identity/LoginScreen'

export default LoginScreen
