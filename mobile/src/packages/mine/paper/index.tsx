import { PaperScreen } from '../../../features/case/PaperScreen'

export default PaperScreen
