import { MeScreen } from '../../features/identity/MeScreen'

export default MeScreen
