/**
 * 权限表 — who gets through each procedure as seen from one case of 沙头村: role@place, a star behind those whom the answer shows the case.
 * Everybody who is not named is refused; the test asks all of them.
 */
export const AUTHORITY: Readonly<Record<string, string>> = {
  'catalogue.search': 'everybody',
  'catalogue.getHome': 'everybody',
  'catalogue.listItems': 'everybody',
  'catalogue.getGuide': 'everybody',
  'catalogue.getForm': 'everybody',
  'catalogue.listBundles': 'everybody',
  'catalogue.getBundle': 'everybody',
  'catalogue.getPackage':
    'staff device@own device@sibling villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'catalogue.logMiss': 'everybody',
  'audit.verify': 'auditAdmin@here',
  'place.listDivisions': 'everybody',
  'place.getDivisionTree': 'everybody',
  'place.listPoints': 'everybody',
  'place.getPoint': 'everybody',
  'identity.requestOtp': 'everybody',
  'identity.loginByPhone': 'everybody',
  'identity.loginByWechat': 'everybody',
  'identity.bindPhone': 'everybody',
  'identity.loginStaff': 'everybody',
  'identity.changePassword':
    'staff villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'identity.unlockStaff': 'securityAdmin@here',
  'identity.me': 'everybody',
  'identity.logout': 'everybody',
  'identity.listSessions':
    'staff citizen@owner citizen@stranger villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'identity.revokeSession':
    'staff citizen@owner citizen@stranger villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'identity.getProfile': 'citizen@owner citizen@stranger',
  'identity.registerPerson': 'citizen@owner citizen@stranger',
  'identity.setElderMode': 'citizen@owner citizen@stranger',
  'identity.createServiceCode': 'citizen@owner citizen@stranger',
  'identity.listConsents': 'citizen@owner citizen@stranger',
  'identity.answerConsent': 'citizen@owner citizen@stranger',
  'identity.scanServiceCode':
    'villageClerk@own villageClerk@sibling helper@own helper@sibling windowClerk@own villageClerk@own+device villageClerk@sibling+device windowClerk@own+device',
  'identity.getConsentedPerson':
    'villageClerk@here helper@here windowClerk@here villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'identity.scanElderCard':
    'villageClerk@own villageClerk@sibling helper@own helper@sibling windowClerk@own villageClerk@own+device villageClerk@sibling+device windowClerk@own+device',
  'identity.lookUpPerson':
    'villageClerk@own* villageClerk@sibling helper@own* helper@sibling windowClerk@own* villageClerk@own+device* villageClerk@sibling+device windowClerk@own+device*',
  'identity.recordPhone':
    'villageClerk@own villageClerk@sibling helper@own helper@sibling windowClerk@own villageClerk@own+device villageClerk@sibling+device windowClerk@own+device',
  'identity.printElderCard':
    'villageClerk@own villageClerk@sibling helper@own helper@sibling windowClerk@own villageClerk@own+device villageClerk@sibling+device windowClerk@own+device',
  'identity.listElderCards': 'citizen@owner citizen@stranger',
  'identity.revokeElderCard':
    'villageClerk@here helper@here windowClerk@here citizen@owner citizen@stranger villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'draft.save': 'citizen@owner citizen@stranger',
  'draft.get': 'citizen@owner* citizen@stranger',
  'draft.list': 'citizen@owner* citizen@stranger',
  'draft.drop': 'citizen@owner citizen@stranger',
  'case.submit': 'citizen@owner citizen@stranger',
  'case.submit#window':
    'hotlineAgent@here villageClerk@own villageClerk@sibling windowClerk@own villageClerk@own+device villageClerk@sibling+device windowClerk@own+device',
  'case.submit#station':
    'hotlineAgent@here villageClerk@own villageClerk@sibling windowClerk@own villageClerk@own+device villageClerk@sibling+device windowClerk@own+device',
  'case.listMine': 'citizen@owner* citizen@stranger',
  'case.getMine': 'citizen@owner*',
  'case.getMyApplication': 'citizen@owner*',
  'case.queryProgress': 'everybody',
  'case.askProgress':
    'villageClerk@here helper@here guide@here windowClerk@here centreDirector@here issuer@here hallDirector@here hotlineAgent@here villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'case.list':
    'villageClerk@here helper@here guide@here townReviewer@here governmentHead@here hallDirector@here cashier@here catalogueEditor@here catalogueReviewer@here systemAdmin@here securityAdmin@here auditAdmin@here windowClerk@own* windowClerk@sibling windowClerk@parent centreDirector@own* centreDirector@sibling centreDirector@parent leaderInCharge@own* leaderInCharge@sibling leaderInCharge@parent* approver@own* approver@sibling approver@parent chiefRep@own* chiefRep@sibling chiefRep@parent deptLeader@own* deptLeader@sibling deptLeader@parent issuer@own* issuer@sibling issuer@parent complaintHandler@own* complaintHandler@sibling* complaintHandler@parent* callbackAgent@own* callbackAgent@sibling* callbackAgent@parent* hotlineAgent@own* hotlineAgent@sibling* hotlineAgent@parent* supervisor@own* supervisor@sibling* supervisor@parent* archivist@own* archivist@sibling* archivist@parent* villageClerk@own+device villageClerk@sibling+device windowClerk@own+device* windowClerk@sibling+device',
  'case.counts':
    'staff villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'case.peek':
    'hallDirector@here complaintHandler@here callbackAgent@here hotlineAgent@here supervisor@here archivist@here windowClerk@own townReviewer@own townReviewer@parent centreDirector@own centreDirector@parent leaderInCharge@own leaderInCharge@parent approver@own chiefRep@own deptLeader@own issuer@own windowClerk@own+device',
  'case.get':
    'windowClerk@own* townReviewer@own* townReviewer@parent* centreDirector@own* centreDirector@parent* leaderInCharge@own* leaderInCharge@parent* approver@own* chiefRep@own* deptLeader@own* issuer@own* hallDirector@own* hallDirector@sibling* hallDirector@parent* complaintHandler@own* complaintHandler@sibling* complaintHandler@parent* callbackAgent@own* callbackAgent@sibling* callbackAgent@parent* hotlineAgent@own* hotlineAgent@sibling* hotlineAgent@parent* supervisor@own* supervisor@sibling* supervisor@parent* archivist@own* archivist@sibling* archivist@parent* windowClerk@own+device*',
  'case.reveal':
    'complaintHandler@here callbackAgent@here hotlineAgent@here supervisor@here archivist@here windowClerk@own centreDirector@own leaderInCharge@own leaderInCharge@parent approver@own chiefRep@own deptLeader@own issuer@own windowClerk@own+device',
  'case.checkMaterial': 'windowClerk@own centreDirector@own approver@own chiefRep@own windowClerk@own+device',
  'case.explainDelay': 'townReviewer@own approver@own chiefRep@own deptLeader@own',
  'case.listWarnings':
    'centreDirector@here leaderInCharge@here chiefRep@here deptLeader@here hallDirector@here supervisor@here',
  'case.previewPapers': 'windowClerk@own windowClerk@own+device',
  'case.previewDuplicate':
    'villageClerk@here helper@here guide@here windowClerk@here citizen@owner citizen@stranger device@own device@sibling villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'case.receive': 'windowClerk@own windowClerk@own+device',
  'case.returnForCorrection': 'windowClerk@own windowClerk@own+device',
  'case.requestSupplement': 'windowClerk@own windowClerk@own+device',
  'case.supply':
    'citizen@owner villageClerk@own villageClerk@parent windowClerk@own windowClerk@parent villageClerk@own+device windowClerk@own+device',
  'case.accept': 'windowClerk@own windowClerk@own+device',
  'case.refuseAcceptance': 'windowClerk@own windowClerk@own+device',
  'case.dispatch': 'hallDirector@here centreDirector@own centreDirector@parent',
  'case.transfer':
    'hallDirector@here windowClerk@own centreDirector@own centreDirector@parent chiefRep@own windowClerk@own+device',
  'case.nodeApprove': 'approver@own',
  'case.nodeReturn': 'approver@own',
  'case.startProcedure': 'approver@own chiefRep@own deptLeader@own',
  'case.endProcedure': 'townReviewer@own townReviewer@parent approver@own',
  'case.extend': 'deptLeader@own',
  'case.extendProcedure': 'chiefRep@own deptLeader@own',
  'case.extendSupplement': 'windowClerk@own windowClerk@own+device',
  'case.consult': 'approver@own',
  'case.answerConsult': 'approver@own chiefRep@own deptLeader@own',
  'case.jointReview': 'approver@own chiefRep@own',
  'case.notifyInterested': 'approver@own',
  'case.transferUp': 'chiefRep@own deptLeader@own',
  'case.returnFromUpper':
    'windowClerk@own townReviewer@own townReviewer@parent approver@own chiefRep@own deptLeader@own windowClerk@own+device',
  'case.urge':
    'chiefRep@here deptLeader@here hallDirector@here callbackAgent@here hotlineAgent@here supervisor@here citizen@owner windowClerk@own centreDirector@own centreDirector@parent leaderInCharge@own leaderInCharge@parent windowClerk@own+device',
  'case.recordReentry': 'windowClerk@own townReviewer@own townReviewer@parent approver@own windowClerk@own+device',
  'case.grant': 'chiefRep@own',
  'case.refuse': 'chiefRep@own',
  'case.produceResult': 'windowClerk@own approver@own issuer@own issuer@parent windowClerk@own+device',
  'case.sendResult': 'windowClerk@own issuer@own windowClerk@own+device',
  'case.recordDelivery':
    'villageClerk@own villageClerk@parent windowClerk@own windowClerk@parent issuer@own issuer@parent villageClerk@own+device windowClerk@own+device',
  'case.handOut': 'villageClerk@own villageClerk@own+device',
  'case.serve': 'windowClerk@own issuer@own issuer@parent windowClerk@own+device',
  'case.raiseObjection':
    'complaintHandler@here callbackAgent@here hotlineAgent@here citizen@owner windowClerk@own approver@own windowClerk@own+device',
  'case.correctDecision': 'deptLeader@own',
  'case.revokeGrant': 'deptLeader@own',
  'case.remakeDecision': 'deptLeader@own',
  'case.issueLicence': 'centreDirector@own chiefRep@own',
  'case.redo': 'hallDirector@here centreDirector@own centreDirector@parent chiefRep@own',
  'case.archive': 'archivist@here',
  'case.close': 'windowClerk@own issuer@own windowClerk@own+device',
  'case.rate': 'callbackAgent@here hotlineAgent@here citizen@owner',
  'case.rateByCode': 'everybody',
  'case.withdraw': 'citizen@owner windowClerk@own windowClerk@own+device',
  'case.voidCase': 'windowClerk@own windowClerk@own+device',
  'case.acceptTolerant': 'windowClerk@own windowClerk@own+device',
  'case.acceptCommitment': 'windowClerk@own windowClerk@own+device',
  'case.afterCheck': 'townReviewer@own townReviewer@parent approver@own',
  'case.correctOnSpot': 'windowClerk@own windowClerk@own+device',
  'case.mergeDuplicate': 'hallDirector@here centreDirector@own centreDirector@parent',
  'case.terminate': 'centreDirector@own centreDirector@parent chiefRep@own',
  'case.otherAct':
    'staff citizen@owner citizen@stranger villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'reentry.list':
    'townReviewer@here approver@here chiefRep@here windowClerk@own* windowClerk@sibling windowClerk@parent centreDirector@own* centreDirector@sibling centreDirector@parent windowClerk@own+device* windowClerk@sibling+device',
  'reentry.counts':
    'windowClerk@here townReviewer@here centreDirector@here approver@here chiefRep@here windowClerk@own+device windowClerk@sibling+device',
  'bundle.getForm': 'everybody',
  'bundle.listMine': 'citizen@owner citizen@stranger',
  'bundle.getMine': 'citizen@owner citizen@stranger',
  'bundle.start': 'citizen@owner citizen@stranger',
  'bundle.split': 'citizen@owner citizen@stranger',
  'bundle.ofCase':
    'hallDirector@here complaintHandler@here callbackAgent@here hotlineAgent@here supervisor@here archivist@here windowClerk@own townReviewer@own townReviewer@parent centreDirector@own centreDirector@parent leaderInCharge@own leaderInCharge@parent approver@own chiefRep@own deptLeader@own issuer@own windowClerk@own+device',
  'bundle.recordOutput':
    'staff villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'bundle.issuePack':
    'villageClerk@here windowClerk@here centreDirector@here issuer@here hallDirector@here villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'handover.list':
    'villageClerk@here windowClerk@here townReviewer@here centreDirector@here approver@here issuer@here hallDirector@here archivist@here villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'handover.counts':
    'villageClerk@here windowClerk@here townReviewer@here centreDirector@here approver@here issuer@here hallDirector@here archivist@here villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'handover.get':
    'villageClerk@here windowClerk@here townReviewer@here centreDirector@here approver@here issuer@here hallDirector@here archivist@here villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'handover.confirm':
    'villageClerk@here windowClerk@here townReviewer@here approver@here issuer@here archivist@here villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'handover.trace':
    'villageClerk@here windowClerk@here townReviewer@here approver@here issuer@here archivist@here villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'task.list':
    'guide@here windowClerk@here townReviewer@here centreDirector@here leaderInCharge@here approver@here chiefRep@here deptLeader@here governmentHead@here issuer@here hallDirector@here cashier@here complaintHandler@here callbackAgent@here hotlineAgent@here supervisor@here catalogueEditor@here catalogueReviewer@here archivist@here systemAdmin@here securityAdmin@here auditAdmin@here villageClerk@own* villageClerk@sibling villageClerk@parent helper@own* helper@sibling helper@parent villageClerk@own+device* villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'task.counts':
    'staff villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'task.complete': 'villageClerk@own helper@own villageClerk@own+device',
  'notice.getSubscription': 'everybody',
  'notice.listByCase':
    'hallDirector@here complaintHandler@here callbackAgent@here hotlineAgent@here supervisor@here archivist@here citizen@owner windowClerk@own townReviewer@own townReviewer@parent centreDirector@own centreDirector@parent leaderInCharge@own leaderInCharge@parent approver@own chiefRep@own deptLeader@own issuer@own windowClerk@own+device',
  'notice.readPaper':
    'citizen@owner* windowClerk@own* townReviewer@own* townReviewer@parent* centreDirector@own* centreDirector@parent* leaderInCharge@own* leaderInCharge@parent* approver@own* chiefRep@own* deptLeader@own* issuer@own* hallDirector@own* hallDirector@sibling* hallDirector@parent* complaintHandler@own* complaintHandler@sibling* complaintHandler@parent* callbackAgent@own* callbackAgent@sibling* callbackAgent@parent* hotlineAgent@own* hotlineAgent@sibling* hotlineAgent@parent* supervisor@own* supervisor@sibling* supervisor@parent* archivist@own* archivist@sibling* archivist@parent* windowClerk@own+device*',
  'notice.listInbox':
    'staff citizen@owner citizen@stranger villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'notice.counts':
    'staff villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'notice.markRead':
    'staff citizen@owner citizen@stranger villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'notice.listTemplates': 'catalogueEditor@here catalogueReviewer@here',
  'notice.getTemplate': 'catalogueEditor@here catalogueReviewer@here',
  'notice.previewTemplate': 'catalogueEditor@here catalogueReviewer@here',
  'notice.proposeTemplate': 'catalogueEditor@here',
  'notice.decideTemplate': 'catalogueReviewer@here',
  'leave.record': 'centreDirector@own leaderInCharge@own',
  'leave.end':
    'staff villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'leave.list':
    'staff villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'leave.listDeputies': 'centreDirector@own leaderInCharge@own',
  'leave.lookAtLeaver': 'systemAdmin@here',
  'leave.handOver': 'systemAdmin@here',
  'case.markFast': 'hallDirector@here centreDirector@own centreDirector@parent chiefRep@own deptLeader@own',
  'case.endFast': 'hallDirector@here centreDirector@own centreDirector@parent chiefRep@own deptLeader@own',
  'calendar.proposeTable': 'systemAdmin@here',
  'calendar.confirmTable': 'systemAdmin@here securityAdmin@here',
  'calendar.dropTable': 'systemAdmin@here securityAdmin@here',
  'calendar.listImports': 'systemAdmin@here securityAdmin@here',
  'calendar.listMoves': 'systemAdmin@here securityAdmin@here',
  'mandate.propose': 'citizen@owner citizen@stranger',
  'mandate.confirm': 'citizen@owner citizen@stranger',
  'mandate.decline': 'citizen@owner citizen@stranger',
  'mandate.revoke': 'citizen@owner citizen@stranger',
  'mandate.renounce': 'citizen@owner citizen@stranger',
  'mandate.record':
    'villageClerk@here windowClerk@here villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'mandate.noteEnd':
    'villageClerk@own villageClerk@sibling windowClerk@own villageClerk@own+device villageClerk@sibling+device windowClerk@own+device',
  'mandate.listMine': 'citizen@owner citizen@stranger',
  'mandate.getOne': 'citizen@owner citizen@stranger',
  'mandate.listBetween':
    'villageClerk@own villageClerk@sibling windowClerk@own villageClerk@own+device villageClerk@sibling+device windowClerk@own+device',
  'mandate.prefill': 'citizen@owner citizen@stranger',
  'case.listProxies': 'villageClerk@own windowClerk@own issuer@own villageClerk@own+device windowClerk@own+device',
  'exchange.listDead': 'systemAdmin@here',
  'exchange.replay': 'systemAdmin@here',
  'device.enrol': 'villageClerk@own helper@own villageClerk@own+device',
  'device.issueEnrolCode': 'hallDirector@here systemAdmin@here centreDirector@own centreDirector@parent',
  'device.lendBlock': 'villageClerk@own+device',
  'device.heartbeat':
    'device@own device@sibling villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'device.getSealTarget':
    'device@own device@sibling villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'device.listOwn': 'villageClerk@own+device*',
  'device.list':
    'guide@here windowClerk@here townReviewer@here leaderInCharge@here approver@here chiefRep@here deptLeader@here governmentHead@here issuer@here cashier@here complaintHandler@here callbackAgent@here hotlineAgent@here supervisor@here catalogueEditor@here catalogueReviewer@here archivist@here securityAdmin@here auditAdmin@here villageClerk@own* villageClerk@sibling villageClerk@parent helper@own* helper@sibling helper@parent centreDirector@own* centreDirector@sibling centreDirector@parent* hallDirector@own* hallDirector@sibling* hallDirector@parent* systemAdmin@own* systemAdmin@sibling* systemAdmin@parent* villageClerk@own+device* villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'device.get':
    'villageClerk@own* helper@own* centreDirector@own* centreDirector@parent* hallDirector@own* hallDirector@sibling* hallDirector@parent* systemAdmin@own* systemAdmin@sibling* systemAdmin@parent* villageClerk@own+device*',
  'device.revoke':
    'hallDirector@here systemAdmin@here villageClerk@own helper@own centreDirector@own centreDirector@parent villageClerk@own+device',
  'device.keepVaultKey': 'villageClerk@own+device',
  'device.askVaultRecovery': 'villageClerk@own+device',
  'device.getVaultRecovery': 'villageClerk@own+device',
  'device.endVaultRecovery': 'villageClerk@own+device',
  'device.countVaultRecoveries': 'centreDirector@here hallDirector@here systemAdmin@here',
  'device.listVaultRecoveries':
    'centreDirector@own* centreDirector@sibling centreDirector@parent* hallDirector@own* hallDirector@sibling* hallDirector@parent* systemAdmin@own* systemAdmin@sibling* systemAdmin@parent*',
  'device.approveVaultRecovery': 'hallDirector@here systemAdmin@here centreDirector@own centreDirector@parent',
  'device.refuseVaultRecovery': 'hallDirector@here systemAdmin@here centreDirector@own centreDirector@parent',
  'sync.getExportOwner':
    'windowClerk@own* windowClerk@parent* townReviewer@own* townReviewer@parent* centreDirector@own* centreDirector@parent* hallDirector@own* hallDirector@sibling* hallDirector@parent* systemAdmin@own* systemAdmin@sibling* systemAdmin@parent* windowClerk@own+device*',
  'sync.importOperations':
    'hallDirector@here systemAdmin@here windowClerk@own windowClerk@parent townReviewer@own townReviewer@parent centreDirector@own centreDirector@parent windowClerk@own+device',
  'sync.countToVerify': 'centreDirector@here hallDirector@here',
  'sync.listToVerify':
    'centreDirector@own* centreDirector@sibling centreDirector@parent* hallDirector@own* hallDirector@sibling* hallDirector@parent*',
  'sync.readToVerify':
    'centreDirector@own* centreDirector@parent* hallDirector@own* hallDirector@sibling* hallDirector@parent*',
  'sync.verifyHeld': 'hallDirector@here centreDirector@own centreDirector@parent',
  'sync.push':
    'device@own villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'sync.compare':
    'device@own villageClerk@own+device villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'sync.pull': 'villageClerk@own+device*',
  'sync.listHeld':
    'windowClerk@here issuer@here villageClerk@own* villageClerk@sibling villageClerk@parent helper@own* helper@sibling helper@parent centreDirector@own* centreDirector@sibling centreDirector@parent* hallDirector@own* hallDirector@sibling* hallDirector@parent* villageClerk@own+device* villageClerk@sibling+device windowClerk@own+device windowClerk@sibling+device',
  'sync.getHeld':
    'villageClerk@own* helper@own* centreDirector@own* centreDirector@parent* hallDirector@own* hallDirector@sibling* hallDirector@parent* villageClerk@own+device*',
  'sync.copyHeld': 'villageClerk@own* helper@own* villageClerk@own+device*',
  'sync.resolveHeld':
    'hallDirector@here villageClerk@own helper@own centreDirector@own centreDirector@parent villageClerk@own+device',
  'demo.state': 'everybody',
  'demo.moveClock': 'everybody',
}
