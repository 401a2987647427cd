# SPDX-License-Identifier: BSL-1.0
# Headers, CMake package, pkg-config file and license. Nothing here depends on the machine, so all of it goes to share/.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_DATADIR}/cmake/mentorics)

install(TARGETS mentorics EXPORT mentoricsTargets
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        FILE_SET details DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT mentoricsTargets NAMESPACE mentorics:: DESTINATION ${package_dir})

configure_package_config_file(cmake/mentoricsConfig.cmake.in mentoricsConfig.cmake INSTALL_DESTINATION ${package_dir}
                              NO_SET_AND_CHECK_MACRO NO_CHECK_REQUIRED_COMPONENTS_MACRO)
# Before 1.0 a minor version may change the interface.
write_basic_package_version_file(mentoricsConfigVersion.cmake COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/mentoricsConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/mentoricsConfigVersion.cmake
        DESTINATION ${package_dir})

# Relative to the .pc file itself, so that the installed tree can be moved.
file(RELATIVE_PATH mentorics_pc_to_include ${CMAKE_INSTALL_FULL_DATADIR}/pkgconfig ${CMAKE_INSTALL_FULL_INCLUDEDIR})
configure_file(cmake/mentorics.pc.in mentorics.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/mentorics.pc DESTINATION ${CMAKE_INSTALL_DATADIR}/pkgconfig)

install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/mentorics)
