import { PersonScreen } from '../../../features/identity/PersonScreen'

export default PersonScreen
