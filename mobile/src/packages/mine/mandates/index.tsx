import { MandatesScreen } from '../../../features/mandate/MandatesScreen'

export default MandatesScreen
