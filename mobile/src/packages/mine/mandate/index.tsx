import { MakeMandateScreen } from '../../../features/mandate/MakeMandateScreen'

export default MakeMandateScreen
