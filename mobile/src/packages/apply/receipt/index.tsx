import { ReceiptScreen } from '../../../features/apply/ReceiptScreen'

export default ReceiptScreen
